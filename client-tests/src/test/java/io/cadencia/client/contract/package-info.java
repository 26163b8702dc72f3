/** The API as a program elsewhere sees it. */
@NullMarked
package io.cadencia.client.contract;

import org.jspecify.annotations.NullMarked;
