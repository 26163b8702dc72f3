/** The use cases of versions. */
@NullMarked
package io.cadencia.application.service.version;

import org.jspecify.annotations.NullMarked;
