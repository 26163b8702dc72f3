/**
 * The domain of Cadencia: cycles, standard times, efficiency and what can be said about their
 * certainty. Needs nothing but the JDK.
 */
module io.cadencia.domain {
  requires static transitive org.jspecify;

  exports io.cadencia.domain;
  exports io.cadencia.domain.access;
  exports io.cadencia.domain.agreement;
  exports io.cadencia.domain.audit;
  exports io.cadencia.domain.bulletin;
  exports io.cadencia.domain.coverage;
  exports io.cadencia.domain.cycle;
  exports io.cadencia.domain.detection;
  exports io.cadencia.domain.efficiency;
  exports io.cadencia.domain.export;
  exports io.cadencia.domain.line;
  exports io.cadencia.domain.losttime;
  exports io.cadencia.domain.order;
  exports io.cadencia.domain.plant;
  exports io.cadencia.domain.replay;
  exports io.cadencia.domain.shift;
  exports io.cadencia.domain.standard;
  exports io.cadencia.domain.time;
  exports io.cadencia.domain.zone;
}
