package io.cadencia.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** B-07: nobody is let in by a token that this program signed itself. */
@AnalyzeClasses(packages = "io.cadencia", importOptions = DoNotIncludeTests.class)
class SymmetricTokensTest {

  private static final String CRYPTO = "com\\.nimbusds\\.jose\\.crypto\\.";

  @ArchTest
  static final ArchRule nothing_signs_a_token =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching(CRYPTO + ".*Signer")
          .because("B-07: sessions and keys are looked up, so that they can be taken back");

  @ArchTest
  static final ArchRule nothing_checks_a_token_by_a_shared_secret =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching(CRYPTO + "(MAC|AES|Direct|PasswordBased).*")
          .because("B-07: whoever can check such a token can make one");

  @ArchTest
  static final ArchRule no_symmetric_algorithm_is_named =
      noClasses()
          .should()
          .accessFieldWhere(isASymmetricAlgorithm())
          .because("B-07: an algorithm that is not known cannot be confused with another");

  private static DescribedPredicate<JavaFieldAccess> isASymmetricAlgorithm() {
    return DescribedPredicate.describe(
        "it is HS256, HS384 or HS512",
        access ->
            access.getTargetOwner().getName().equals("com.nimbusds.jose.JWSAlgorithm")
                && access.getTarget().getName().matches("HS\\d+"));
  }
}
