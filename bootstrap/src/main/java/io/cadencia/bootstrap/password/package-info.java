/** How passwords are hashed, and where they may come from. */
@NullMarked
package io.cadencia.bootstrap.password;

import org.jspecify.annotations.NullMarked;
