import java.io.FileInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Validates PDF files with veraPDF: pairs of a flavour ("3b", "2a", "ua1") and a path; a line of findings for each. */
public class CheckPdf {
  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("").setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
    for (int at = 0; at + 1 < arguments.length; at += 2) {
      PDFAFlavour flavour = PDFAFlavour.fromString(arguments[at]);
      String path = arguments[at + 1];
      try (InputStream file = new FileInputStream(path);
          PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
          PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
        ValidationResult result = validator.validate(parser);
        StringBuilder line = new StringBuilder(result.isCompliant() ? "valid" : "invalid");
        line.append(' ').append(result.getTotalAssertions()).append(' ').append(path);
        for (TestAssertion failed : result.getTestAssertions())
          line.append("; ").append(failed.getRuleId().getClause()).append(": ").append(failed.getMessage());
        System.out.println(line.toString().replace('\n', ' '));
      }
    }
  }
}
