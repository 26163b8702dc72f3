/** The server at an identity provider that others made. */
@NullMarked
package io.cadencia.identity;

import org.jspecify.annotations.NullMarked;
