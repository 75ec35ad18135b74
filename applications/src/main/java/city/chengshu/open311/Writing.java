package city.chengshu.open311;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.databind.json.JsonMapper;

/// The same answer as XML, where lists are wrapped, or as JSON, where they are bare.
public enum Writing {
    XML("text/xml;charset=UTF-8"),
    JSON("application/json;charset=UTF-8");

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final String mediaType;

    Writing(String mediaType) {
        this.mediaType = mediaType;
    }

    public static Writing of(String format) {
        return format.equals("xml") ? XML : JSON;
    }

    public String mediaType() {
        return mediaType;
    }

    /// @param root name around the list in XML
    /// @param item name of each entry in XML
    public String list(String root, String item, List<? extends Map<String, ?>> entries) {
        return this == JSON
                ? MAPPER.writeValueAsString(entries)
                : xml(writer -> {
                    writer.writeStartElement(root);
                    for (var entry : entries) {
                        element(writer, item, entry);
                    }
                    writer.writeEndElement();
                });
    }

    /// @param name around the fields in XML
    public String one(String name, Map<String, ?> fields) {
        return this == JSON
                ? MAPPER.writeValueAsString(fields)
                : xml(writer -> element(writer, name, fields));
    }

    private interface Content {
        void write(XMLStreamWriter writer) throws XMLStreamException;
    }

    private static String xml(Content content) {
        var text = new StringWriter();
        try {
            var writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
            content.write(writer);
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A string can always be written to", impossible);
        }
        return text.toString();
    }

    private static void element(XMLStreamWriter writer, String name, Object value)
            throws XMLStreamException {
        writer.writeStartElement(name);
        switch (value) {
            case Map<?, ?> fields -> {
                for (var field : fields.entrySet()) {
                    element(writer, String.valueOf(field.getKey()), field.getValue());
                }
            }
            case List<?> entries -> {
                for (var entry : entries) {
                    element(writer, singular(name), entry);
                }
            }
            case BigDecimal number -> writer.writeCharacters(number.toPlainString());
            default -> writer.writeCharacters(GeoFields.readable(value.toString()));
        }
        writer.writeEndElement();
    }

    private static String singular(String name) {
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }
}
