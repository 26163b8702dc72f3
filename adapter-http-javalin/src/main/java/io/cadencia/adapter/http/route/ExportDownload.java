package io.cadencia.adapter.http.route;

import io.cadencia.adapter.http.access.Endpoint;
import io.cadencia.adapter.http.access.Routing;
import io.cadencia.adapter.http.error.Fault;
import io.cadencia.adapter.http.error.RequestRefusedException;
import io.cadencia.adapter.http.file.FileSlice;
import io.cadencia.adapter.http.request.ByteRange;
import io.cadencia.adapter.http.request.EntityTag;
import io.cadencia.adapter.http.request.Parameters;
import io.cadencia.application.port.in.export.FindExportFileUseCase;
import io.cadencia.application.port.in.export.FindExportFileUseCase.Found;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Map;

/** Hands out finished reports, whole or in parts, so that a broken download goes on. */
final class ExportDownload {

  private static final String FOLDER = "/api/v1/exports/";
  private static final String OTHER = "application/octet-stream";
  private static final Map<String, String> TYPES =
      Map.of(
          "xlsx",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "csv",
          "text/csv; charset=utf-8",
          "zip",
          "application/zip");

  private final FindExportFileUseCase files;

  ExportDownload(FindExportFileUseCase files) {
    this.files = files;
  }

  void register(Routing routing) {
    routing.on(Endpoint.GET_EXPORT, this::get);
  }

  private void get(Context ctx) throws IOException {
    // As it was sent: a name that needs an escape is none of ours.
    var name = ctx.req().getRequestURI().substring(FOLDER.length());
    var found =
        files.find(name).orElseThrow(() -> new RequestRefusedException(Fault.NO_SUCH_EXPORT));
    Parameters.ofQuery(ctx);
    ctx.header("Cache-Control", "private, no-cache").header("Accept-Ranges", "bytes");
    var etag = "\"" + found.file().sha256() + "\"";
    if (!EntityTag.isKnown(ctx, etag)) {
      send(ctx, found, ByteRange.asked(ctx, etag, found.file().bytes()));
    }
  }

  private static void send(Context ctx, Found found, ByteRange range) throws IOException {
    var file = found.file();
    ctx.disableCompression();
    ctx.header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
    if (range.isPart()) {
      ctx.status(HttpStatus.PARTIAL_CONTENT).header("Content-Range", range.contentRange());
    }
    ctx.header("Content-Length", Long.toString(range.length()))
        .contentType(type(file.name()))
        .result(FileSlice.of(found.path(), range.first(), range.length()));
  }

  private static String type(String name) {
    return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), OTHER);
  }
}
