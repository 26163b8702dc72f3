/** The use cases of reports. */
@NullMarked
package io.cadencia.application.service.report;

import org.jspecify.annotations.NullMarked;
