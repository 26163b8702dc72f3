/**
 * The HTTP edge: the REST API under {@code /api/v1}, the frames of the cameras and the page at
 * {@code /}.
 *
 * <p>Routes parse, call one use case and render an edge model ({@code *Json}). Every refusal goes
 * through {@link io.cadencia.adapter.http.ErrorMapping}; every answer leaves through {@link
 * io.cadencia.adapter.http.EdgeHandler}, which gives it its request id and security headers. Only
 * this package knows Javalin and Jetty.
 */
@NullMarked
package io.cadencia.adapter.http;

import org.jspecify.annotations.NullMarked;
