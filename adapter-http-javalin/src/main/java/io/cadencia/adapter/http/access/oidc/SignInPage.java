package io.cadencia.adapter.http.access.oidc;

import io.cadencia.adapter.http.error.ApiError;
import io.cadencia.adapter.http.error.Language;
import io.javalin.http.Context;

/**
 * The page between the provider and the board. It goes on by itself, since the cookie of a session
 * goes along only with what a page of this server asks for. No script is in it, and nothing that
 * anybody sent.
 */
final class SignInPage {

  private static final String ON_TO_THE_BOARD =
      "<meta http-equiv=\"refresh\" content=\"0; url=/\">";

  private final Language otherwise;

  /**
   * @param otherwise the plant's own language, for callers who ask for none we know
   */
  SignInPage(Language otherwise) {
    this.otherwise = otherwise;
  }

  void welcome(Context ctx) {
    boolean spanish = language(ctx) == Language.ES;
    answer(ctx, 200, ON_TO_THE_BOARD, spanish ? "Ha ingresado." : "You are signed in.");
  }

  void refuse(Context ctx, ApiError error) {
    answer(ctx, error.code().status(), "", error.message(language(ctx)));
  }

  private Language language(Context ctx) {
    return Language.of(ctx.header("Accept-Language"), otherwise);
  }

  private void answer(Context ctx, int status, String head, String said) {
    var language = language(ctx);
    ctx.header("Cache-Control", "no-store");
    ctx.status(status)
        .html(
            """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Cadencia</title>
            <link rel="stylesheet" href="/ui/theme.css">
            %s
            </head>
            <body><main><h1>Cadencia</h1><p>%s</p><p><a href="/">%s</a></p></main></body>
            </html>
            """
                .formatted(
                    language.tag(),
                    head,
                    said,
                    language == Language.ES ? "Ir al tablero" : "Go to the board"));
  }
}
