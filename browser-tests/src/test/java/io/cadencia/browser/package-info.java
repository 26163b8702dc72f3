/** The screens in a real browser, over the real server and a plant that lives in memory. */
@NullMarked
package io.cadencia.browser;

import org.jspecify.annotations.NullMarked;
