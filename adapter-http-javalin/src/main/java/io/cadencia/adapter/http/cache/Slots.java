package io.cadencia.adapter.http.cache;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** All places, within a bound of memory; the one unused for longest is given up first. */
final class Slots {

  private static final class Place {

    private final Slot slot;
    private long bytes;

    Place(Slot slot, long bytes) {
      this.slot = slot;
      this.bytes = bytes;
    }
  }

  private final long maxBytes;
  private final Map<Key, Place> places = new LinkedHashMap<>(64, 0.75f, true);
  private long bytes;

  Slots(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  synchronized Slot get(Key key, Supplier<Slot> fresh) {
    var known = places.get(key);
    if (known != null) {
      return known.slot;
    }
    var place = new Place(fresh.get(), key.bytes());
    places.put(key, place);
    bytes += place.bytes;
    return place.slot;
  }

  /** To be called when what the slot holds may have changed; an empty place is given up. */
  synchronized void weigh(Key key, Slot slot) {
    var place = places.get(key);
    if (place == null || place.slot != slot) {
      return;
    }
    if (slot.bytes() == 0 || slot.bytes() > maxBytes / 4) {
      places.remove(key);
      bytes -= place.bytes;
      return;
    }
    bytes -= place.bytes;
    place.bytes = key.bytes() + slot.bytes();
    bytes += place.bytes;
    giveUpEldest();
  }

  private void giveUpEldest() {
    var eldest = places.values().iterator();
    while (bytes > maxBytes && eldest.hasNext()) {
      bytes -= eldest.next().bytes;
      eldest.remove();
    }
  }

  synchronized long bytes() {
    return bytes;
  }
}
