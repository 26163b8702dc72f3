/** Holds answers to the contract, in the tests of every module. */
@NullMarked
package io.cadencia.adapter.http.contract;

import org.jspecify.annotations.NullMarked;
