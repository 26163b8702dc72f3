/** Who is signed in. */
@NullMarked
package io.cadencia.application.service.access;

import org.jspecify.annotations.NullMarked;
