/** Bearer tokens that an identity provider signed: their form, its keys, and whom they name. */
@NullMarked
package io.cadencia.adapter.http.access.jwt;

import org.jspecify.annotations.NullMarked;
