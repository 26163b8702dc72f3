package io.cadencia.adapter.cv.person;

import io.cadencia.adapter.cv.model.ModelException;
import io.cadencia.adapter.cv.source.VideoFrame;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds people by a network, whichever engine runs it: how a picture is fed and what the output
 * means is the same for all of them.
 */
final class NetworkPersonDetector implements PersonDetector {

  private final String version;
  private final String modelSha256;
  private final DetectorSettings settings;
  private final ModelContract contract;
  private final DetectionNetwork network;

  private NetworkPersonDetector(
      String version,
      String modelSha256,
      DetectorSettings settings,
      ModelContract contract,
      DetectionNetwork network) {
    this.version = version;
    this.modelSha256 = modelSha256;
    this.settings = settings;
    this.contract = contract;
    this.network = network;
  }

  /**
   * Which contract the model follows is read from its inputs and outputs.
   *
   * @param network closed by the detector, and at once if its shape is not understood
   * @throws ModelException if the model is one of another shape
   */
  static NetworkPersonDetector over(
      DetectionNetwork network, NetworkFile model, String engine, DetectorSettings settings) {
    var contract = ModelContract.of(network.shape());
    if (contract.isEmpty()) {
      var found = network.shape();
      network.close();
      throw new ModelException(
          "model "
              + model.path()
              + " has the shape "
              + found
              + "; understood are "
              + ModelContract.understood()
              + "; './cadencia model fetch' brings the former");
    }
    var version = NetworkFile.version(model.path(), engine);
    return new NetworkPersonDetector(version, model.sha256(), settings, contract.get(), network);
  }

  @Override
  public List<PersonBox> detect(VideoFrame frame) {
    return detect(List.of(frame)).get(0);
  }

  /** As many at once as the network has lanes. */
  @Override
  public List<List<PersonBox>> detect(List<VideoFrame> frames) {
    var people = new ArrayList<List<PersonBox>>();
    for (int from = 0; from < frames.size(); from += network.lanes()) {
      int to = Math.min(frames.size(), from + network.lanes());
      people.addAll(together(frames.subList(from, to)));
    }
    return List.copyOf(people);
  }

  private List<List<PersonBox>> together(List<VideoFrame> frames) {
    var letterboxes = new ArrayList<Letterbox>();
    for (int lane = 0; lane < frames.size(); lane++) {
      var frame = frames.get(lane);
      var letterbox = contract.letterbox(frame.width(), frame.height());
      letterboxes.add(letterbox);
      network.feed(lane, contract.input(frame, letterbox));
    }
    var people = new ArrayList<List<PersonBox>>();
    for (int lane = 0; lane < frames.size(); lane++) {
      people.add(people(network.read(lane), letterboxes.get(lane)));
    }
    return people;
  }

  private List<PersonBox> people(float[] output, Letterbox letterbox) {
    return Boxes.distinct(contract.people(output, settings.confidence()), settings.overlap())
        .stream()
        .map(letterbox::toFrame)
        .toList();
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public String modelSha256() {
    return modelSha256;
  }

  @Override
  public void close() {
    network.close();
  }
}
