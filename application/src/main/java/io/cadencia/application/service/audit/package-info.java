/** The use cases of the audit trail. */
@NullMarked
package io.cadencia.application.service.audit;

import org.jspecify.annotations.NullMarked;
