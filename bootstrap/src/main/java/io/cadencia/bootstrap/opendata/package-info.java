/** What a set of open data needs of the machine: a key for pseudonyms, and a folder. */
@NullMarked
package io.cadencia.bootstrap.opendata;

import org.jspecify.annotations.NullMarked;
