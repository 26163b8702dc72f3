/** What {@code analyze} finds out about a file of cycles, and how it says so. */
@NullMarked
package io.cadencia.bootstrap.study;

import org.jspecify.annotations.NullMarked;
