/** What is said when a request cannot be answered. */
@NullMarked
package io.cadencia.adapter.http.error;

import org.jspecify.annotations.NullMarked;
