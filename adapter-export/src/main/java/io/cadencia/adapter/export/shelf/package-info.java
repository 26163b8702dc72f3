/** The folder in which finished exports lie. */
@NullMarked
package io.cadencia.adapter.export.shelf;

import org.jspecify.annotations.NullMarked;
