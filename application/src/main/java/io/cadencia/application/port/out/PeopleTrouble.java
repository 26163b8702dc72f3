package io.cadencia.application.port.out;

/** Is told what could not be remembered of somebody who was let in all the same. */
@FunctionalInterface
public interface PeopleTrouble {

  /**
   * @param why for whoever looks after the machine
   */
  void notRemembered(String why);
}
