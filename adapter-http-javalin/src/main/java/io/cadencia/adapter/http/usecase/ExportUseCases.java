package io.cadencia.adapter.http.usecase;

import io.cadencia.application.port.in.export.CancelExportUseCase;
import io.cadencia.application.port.in.export.FindExportFileUseCase;
import io.cadencia.application.port.in.export.FollowExportsUseCase;
import io.cadencia.application.port.in.export.GetExportJobUseCase;
import io.cadencia.application.port.in.export.ListExportFilesUseCase;
import io.cadencia.application.port.in.export.ListExportJobsUseCase;
import io.cadencia.application.port.in.export.RequestExportUseCase;

/** Reports that the server makes. */
public record ExportUseCases(
    RequestExportUseCase request,
    CancelExportUseCase cancel,
    GetExportJobUseCase getJob,
    ListExportJobsUseCase listJobs,
    FollowExportsUseCase follow,
    ListExportFilesUseCase listFiles,
    FindExportFileUseCase findFile) {}
