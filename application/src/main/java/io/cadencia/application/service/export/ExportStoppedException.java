package io.cadencia.application.service.export;

/** The running export is not wanted any more. */
final class ExportStoppedException extends RuntimeException {

  ExportStoppedException() {
    super("the export is not to go on");
  }
}
