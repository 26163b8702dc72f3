package io.cadencia.bootstrap.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.application.port.out.Recordings;
import io.cadencia.application.port.out.RecordingsContract;
import io.cadencia.bootstrap.folder.RecordingsFolder.CameraFilm;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.replay.Recording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingsFolderTest extends RecordingsContract {

  private static final CameraId CAMERA = new CameraId(1);

  @TempDir private Path temp;

  private Path folder() {
    return temp.resolve("recordings");
  }

  private Path write(Path file, Instant modifiedAt) {
    try {
      Files.createDirectories(folder());
      Files.write(file, new byte[] {1, 2, 3});
      return Files.setLastModifiedTime(file, FileTime.from(modifiedAt));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected Recordings recordings() {
    return new RecordingsFolder(folder(), List.of());
  }

  @Override
  protected void add(String name, Instant modifiedAt) {
    write(folder().resolve(name), modifiedAt);
  }

  @Test
  @DisplayName("D-03 what is no film by its name, hidden, a folder, or leads elsewhere is not told")
  void what_is_no_plain_film_is_not_told() throws IOException {
    add("lunes.mp4", MONDAY);
    add("notas.txt", MONDAY);
    add(".oculto.mp4", MONDAY);
    add("dos\nlineas.mp4", MONDAY);
    Files.createDirectories(folder().resolve("carpeta.mp4"));
    write(temp.resolve("secreto.mp4"), MONDAY);
    Files.createSymbolicLink(folder().resolve("enlace.mp4"), temp.resolve("secreto.mp4"));
    Files.createSymbolicLink(folder().resolve("roto.mp4"), temp.resolve("nada.mp4"));
    Files.createSymbolicLink(folder().resolve("fuera.mp4"), temp);

    assertThat(recordings().all()).extracting(Recording::name).containsExactly("lunes.mp4");
    for (var name : List.of("enlace.mp4", "roto.mp4", "fuera.mp4", "carpeta.mp4", "notas.txt")) {
      assertThat(recordings().find(name)).as(name).isEmpty();
    }
  }

  @Test
  @DisplayName("D-03 a film that became a link after it was listed is none any more")
  void a_film_that_became_a_link_is_none_any_more() throws IOException {
    add("lunes.mp4", MONDAY);
    var recordings = recordings();
    assertThat(recordings.all()).hasSize(1);

    Files.delete(folder().resolve("lunes.mp4"));
    write(temp.resolve("secreto.mp4"), MONDAY);
    Files.createSymbolicLink(folder().resolve("lunes.mp4"), temp.resolve("secreto.mp4"));

    assertThat(recordings.find("lunes.mp4")).isEmpty();
  }

  @Test
  @DisplayName("D-03 the films of cameras are told with them, and none twice")
  void the_films_of_cameras_are_told_with_them() {
    add("lunes.mp4", MONDAY);
    add("otro.mp4", MONDAY);
    var elsewhere = write(temp.resolve("loop.mp4"), MONDAY.plusSeconds(1));
    var sameName = write(temp.resolve("otro.mp4"), MONDAY);
    var recordings =
        new RecordingsFolder(
            folder(),
            List.of(
                new CameraFilm(CAMERA, elsewhere),
                new CameraFilm(CAMERA, temp.resolve("recordings/../recordings/lunes.mp4")),
                new CameraFilm(new CameraId(2), sameName),
                new CameraFilm(new CameraId(3), temp.resolve("gone.mp4"))));

    assertThat(recordings.all())
        .containsExactly(
            new Recording("loop.mp4", 3, MONDAY.plusSeconds(1), CAMERA),
            new Recording("lunes.mp4", 3, MONDAY, CAMERA),
            new Recording("otro.mp4", 3, MONDAY, null));
    assertThat(recordings.find("loop.mp4")).contains(elsewhere);
    assertThat(recordings.find("otro.mp4")).contains(folder().resolve("otro.mp4"));
  }
}
