/** Work orders: which garment a module sews, how many of it, and when. */
@NullMarked
package io.cadencia.domain.order;

import org.jspecify.annotations.NullMarked;
