package io.cadencia.adapter.http;

import io.cadencia.adapter.http.usecase.ZoneUseCases;
import io.cadencia.application.port.in.zone.ChangeZonesUseCase;
import io.cadencia.application.port.in.zone.ListZoneVersionsUseCase;
import io.cadencia.domain.CadenciaException;
import io.cadencia.domain.zone.ZonesVersion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Zones that remember what was asked of them, and refuse what they were told to. */
public final class TestZones {

  public final List<ListZoneVersionsUseCase.Query> queries = new ArrayList<>();
  public final List<ChangeZonesUseCase.Command> changes = new ArrayList<>();
  public @Nullable CadenciaException refusal;

  ZoneUseCases useCases() {
    return new ZoneUseCases(PlannedWork::zones, this::versions, this::change);
  }

  private ListZoneVersionsUseCase.Page versions(ListZoneVersionsUseCase.Query query) {
    queries.add(query);
    return new ListZoneVersionsUseCase.Page(List.of(inForce()), true);
  }

  private ZonesVersion change(ChangeZonesUseCase.Command command) {
    changes.add(command);
    if (refusal != null) {
      throw refusal;
    }
    return inForce();
  }

  public static ZonesVersion inForce() {
    return PlannedWork.zones().cameras().get(0).inForce();
  }
}
