package io.cadencia.adapter.http.usecase;

import io.cadencia.application.port.in.export.CancelExportUseCase;
import io.cadencia.application.port.in.export.FollowExportsUseCase;
import io.cadencia.application.port.in.export.ReadExportFilesUseCase;
import io.cadencia.application.port.in.export.ReadExportJobsUseCase;
import io.cadencia.application.port.in.export.RequestExportUseCase;

/** Reports that the server makes. */
public record ExportUseCases(
    RequestExportUseCase request,
    CancelExportUseCase cancel,
    ReadExportJobsUseCase jobs,
    FollowExportsUseCase follow,
    ReadExportFilesUseCase files) {}
