/**
 * The heart of Cadencia: what a cycle is, when it begins and ends, and how it compares with its
 * standard time. Nothing here knows a server, a database or a camera; the JDK and the nullness
 * annotations are all it needs.
 */
@NullMarked
package io.cadencia.domain;

import org.jspecify.annotations.NullMarked;
