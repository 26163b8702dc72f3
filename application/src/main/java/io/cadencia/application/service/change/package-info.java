/** One look at what is new, told to all who want to know. */
@NullMarked
package io.cadencia.application.service.change;

import org.jspecify.annotations.NullMarked;
