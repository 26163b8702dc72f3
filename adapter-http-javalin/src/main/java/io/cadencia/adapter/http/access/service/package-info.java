/** Programs of the plant that sign each request. */
@NullMarked
package io.cadencia.adapter.http.access.service;

import org.jspecify.annotations.NullMarked;
