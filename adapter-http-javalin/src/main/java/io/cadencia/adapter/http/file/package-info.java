/** Pages, assets and frames, served as files. */
@NullMarked
package io.cadencia.adapter.http.file;

import org.jspecify.annotations.NullMarked;
