/** The use cases of cameras. */
@NullMarked
package io.cadencia.application.service.detection;

import org.jspecify.annotations.NullMarked;
