/** Around and below the framework: what every answer has, whoever writes it. */
@NullMarked
package io.cadencia.adapter.http.edge;

import org.jspecify.annotations.NullMarked;
