/** The folders Cadencia works in: the data of a plant, and the models. */
@NullMarked
package io.cadencia.bootstrap.folder;

import org.jspecify.annotations.NullMarked;
