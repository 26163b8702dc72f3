package io.cadencia.application.port.out;

import io.cadencia.domain.bulletin.BulletinImport;
import io.cadencia.domain.bulletin.StyleBulletin;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.standard.BulletinId;
import java.util.List;
import java.util.Optional;

/** The style bulletins that standards came from, and who put them in force. */
public interface BulletinArchive {

  /** Keeps a bulletin; one that is known already changes nothing. */
  void keep(StyleBulletin bulletin);

  /** The text of a bulletin that was kept. */
  Optional<String> text(BulletinId bulletin);

  /** Notes that a bulletin, kept before, was put in force. */
  void note(BulletinImport done);

  /** What was put in force in a module, in the order in which it was noted. */
  List<BulletinImport> imports(ModuleId module);
}
