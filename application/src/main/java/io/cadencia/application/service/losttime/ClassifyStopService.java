package io.cadencia.application.service.losttime;

import io.cadencia.application.port.in.losttime.ClassifyStopUseCase;
import io.cadencia.application.port.out.LostTimeCodes;
import io.cadencia.application.port.out.StopRepository;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.losttime.Classification;
import io.cadencia.domain.losttime.LostTimeCode;
import io.cadencia.domain.losttime.Stop;
import io.cadencia.domain.losttime.StopNotFoundException;
import io.cadencia.domain.losttime.UnknownLostTimeCodeException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Puts a reason on a stop. */
public final class ClassifyStopService implements ClassifyStopUseCase {

  private final StopRepository stops;
  private final LostTimeCodes codes;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public ClassifyStopService(
      StopRepository stops, LostTimeCodes codes, UnitOfWork unitOfWork, Clock clock) {
    this.stops = stops;
    this.codes = codes;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public Stop classify(Command command) {
    return unitOfWork.execute(
        () -> {
          var stop =
              stops
                  .find(command.stop())
                  .orElseThrow(() -> new StopNotFoundException(command.stop()));
          var classified = stop.classified(reason(command));
          stops.save(classified);
          return classified;
        });
  }

  private Classification reason(Command command) {
    var code = codes.find(command.code()).orElseThrow(() -> unknown(command.code()));
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new Classification(code.code(), command.actor(), now, command.note());
  }

  private UnknownLostTimeCodeException unknown(String code) {
    return new UnknownLostTimeCodeException(
        code, codes.all().stream().map(LostTimeCode::code).toList());
  }
}
