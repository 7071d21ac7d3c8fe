import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/**
 * Validates every XML file of a folder with the JDK's Xerces, which also checks that each xs:ID is unique and that each
 * xs:IDREF has one.
 *
 * Run as `java XercesValidator.java SCHEMA.xsd FOLDER`; prints a line for each fault, then `accepted N of M`.
 */
public final class XercesValidator {
  private XercesValidator() {}

  public static void main(String[] arguments) throws Exception {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    // The limits are meant for schemas of strangers: DDEX's lists of allowed values break them.
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, false);
    Validator validator = factory.newSchema(new File(arguments[0])).newValidator();
    List<Path> files;
    try (Stream<Path> listed = Files.list(Path.of(arguments[1]))) {
      files = listed.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    }
    int accepted = 0;
    for (Path file : files) {
      FaultPrinter faults = new FaultPrinter(file);
      validator.reset();
      validator.setErrorHandler(faults);
      try {
        validator.validate(new StreamSource(file.toFile()));
      } catch (SAXParseException fault) {
        faults.error(fault);
      }
      if (faults.count == 0) accepted += 1;
    }
    System.out.println("accepted " + accepted + " of " + files.size());
  }

  private static final class FaultPrinter implements ErrorHandler {
    private final Path file;
    private int count;

    private FaultPrinter(Path file) {
      this.file = file;
    }

    @Override
    public void warning(SAXParseException fault) {}

    @Override
    public void error(SAXParseException fault) {
      count += 1;
      System.out.println(file.getFileName() + ":" + fault.getLineNumber() + ": " + fault.getMessage());
    }

    @Override
    public void fatalError(SAXParseException fault) throws SAXParseException {
      throw fault;
    }
  }
}
