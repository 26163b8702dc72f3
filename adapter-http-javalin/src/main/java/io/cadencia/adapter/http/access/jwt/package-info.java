/**
 * Bearer tokens that an identity provider signed. The one place that knows how tokens and key sets
 * are written.
 */
@NullMarked
package io.cadencia.adapter.http.access.jwt;

import org.jspecify.annotations.NullMarked;
