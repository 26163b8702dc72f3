package io.cadencia.application.port.out;

import io.cadencia.domain.bulletin.BulletinImport;
import io.cadencia.domain.bulletin.StyleBulletin;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.standard.BulletinId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Bulletins in collections that are replaced, never changed. */
public final class InMemoryBulletinArchive implements BulletinArchive, InMemoryStore {

  private volatile Map<BulletinId, String> texts = Map.of();
  private volatile List<BulletinImport> imports = List.of();

  @Override
  public void keep(StyleBulletin bulletin) {
    var more = new HashMap<>(texts);
    more.put(bulletin.id(), bulletin.text());
    texts = Map.copyOf(more);
  }

  @Override
  public Optional<String> text(BulletinId bulletin) {
    return Optional.ofNullable(texts.get(bulletin));
  }

  @Override
  public void note(BulletinImport done) {
    if (!texts.containsKey(done.bulletin())) {
      throw new IllegalArgumentException("the bulletin was not kept: " + done.bulletin().sha256());
    }
    imports = Stream.concat(imports.stream(), Stream.of(done)).toList();
  }

  @Override
  public List<BulletinImport> imports(ModuleId module) {
    return imports.stream().filter(done -> done.module().equals(module)).toList();
  }

  @Override
  public Runnable remember() {
    var keptTexts = texts;
    var keptImports = imports;
    return () -> {
      texts = keptTexts;
      imports = keptImports;
    };
  }
}
