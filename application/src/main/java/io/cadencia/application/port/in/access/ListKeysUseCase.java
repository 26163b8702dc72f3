package io.cadencia.application.port.in.access;

import io.cadencia.domain.access.ApiKey;
import io.cadencia.domain.access.ApiKey.Worth;
import java.util.List;

/** Lists every key that was ever issued, by number; none is worth anything to who reads it. */
public interface ListKeysUseCase {

  List<Listed> list();

  record Listed(ApiKey key, Worth worth) {}
}
