package io.cadencia.adapter.export.dataset;

import io.cadencia.application.port.out.OpenDataset;
import io.cadencia.domain.plant.SewingModule;
import java.util.stream.Collectors;

/** How a set of open data is spoken of, in the English of papers. */
record DatasetWords(OpenDataset dataset) {

  String title() {
    return "Sewing cycles and efficiency of plant %s, %s, %s"
        .formatted(dataset.plant().plantId(), modules(), days());
  }

  String summary() {
    return "Work cycles measured by cameras over sewing workstations, the standards they are set"
        + " against, planned time, gaps, stops, and the efficiency figures computed from them."
        + " People are told by pseudonym; what they typed is not given.";
  }

  /** Who answers for the data: the plant or its firm, and no person. */
  String author() {
    var publisher = dataset.terms().publisher();
    return publisher == null ? "Plant " + dataset.plant().plantId() : publisher;
  }

  String license() {
    var license = dataset.terms().license();
    return license == null ? "none given; ask the author before passing it on" : license;
  }

  String citation() {
    return "%s: %s. Data set, version %s, written by Cadencia %s, SHA-256 %s."
        .formatted(
            author(), title(), dataset.version(), dataset.programVersion(), dataset.contentHash());
  }

  String days() {
    return dataset.from().equals(dataset.to())
        ? dataset.from().toString()
        : dataset.from() + " to " + dataset.to();
  }

  private String modules() {
    return dataset.only() == null ? "all modules" : "module " + codes();
  }

  String codes() {
    return dataset.modules().stream().map(SewingModule::code).collect(Collectors.joining(", "));
  }
}
