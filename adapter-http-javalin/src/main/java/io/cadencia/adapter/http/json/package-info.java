/** The JSON models of the API and how they are written. */
@NullMarked
package io.cadencia.adapter.http.json;

import org.jspecify.annotations.NullMarked;
