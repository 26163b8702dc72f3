package io.cadencia.domain.plant;

import java.time.ZoneId;

/**
 * Which plant this is, which box of it measures, and by which clock the plant works.
 *
 * @param plantId leads every key once numbers of several plants meet
 * @param boxId the measuring computer within the plant
 * @param zone the plant's IANA time zone, in which its hours and days are cut
 */
public record PlantIdentity(String plantId, String boxId, ZoneId zone) {

  public PlantIdentity {
    if (plantId.isBlank() || boxId.isBlank()) {
      throw new IllegalArgumentException(
          "plant and box need a name, were '" + plantId + "' and '" + boxId + "'");
    }
  }
}
