package city.chengshu.open311;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Reads what another server answered (读取), the twin of [Writing]: XML with wrapped lists or JSON
/// with bare ones, and the forms in between that servers are known to send.
public enum Reading {
    XML,
    JSON;

    /// The answer is not what the standard describes.
    public static final class Unreadable extends Exception {
        Unreadable(String message) {
            super(message);
        }
    }

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 16;

    /// @param item name of each entry
    public List<JsonNode> list(String text, String item) throws Unreadable {
        var found = read(text);
        if (found.isArray()) {
            return found.valueStream().filter(JsonNode::isObject).toList();
        }
        if (found.has(item)) {
            return entries(found.path(item));
        }
        // Some wrap JSON as XML does, and some leave the wrapping of XML away.
        for (var inside : found.values()) {
            if (inside.isArray() || inside.has(item)) {
                return entries(inside.isArray() ? inside : inside.path(item));
            }
        }
        var isOne =
                found.has("service_request_id")
                        || found.has("token")
                        || found.has("service_code")
                        || found.has("description");
        return isOne ? List.of(found) : List.of();
    }

    private static List<JsonNode> entries(JsonNode found) {
        return found.isArray()
                ? found.valueStream().filter(JsonNode::isObject).toList()
                : found.isObject() ? List.of(found) : List.of();
    }

    /// A single thing; in XML the fields of the root.
    public JsonNode read(String text) throws Unreadable {
        return this == JSON ? json(text) : xml(text);
    }

    private static JsonNode json(String text) throws Unreadable {
        try {
            var found = MAPPER.readTree(text);
            if (!found.isContainer()) {
                throw new Unreadable("neither a list nor an object");
            }
            return found;
        } catch (JacksonException broken) {
            throw new Unreadable("not JSON");
        }
    }

    /// Without document types and foreign entities.
    private static JsonNode xml(String text) throws Unreadable {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            var reader = factory.createXMLStreamReader(new StringReader(text.strip()));
            reader.nextTag();
            var found = element(reader, 0);
            return found instanceof ObjectNode ? found : NODES.objectNode();
        } catch (XMLStreamException | RuntimeException broken) {
            throw new Unreadable("not XML");
        }
    }

    private static JsonNode element(XMLStreamReader reader, int depth)
            throws XMLStreamException, Unreadable {
        if (depth > DEEPEST) {
            throw new Unreadable("nested too deeply");
        }
        var fields = NODES.objectNode();
        var text = new StringBuilder();
        var names = new ArrayList<String>();
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    var name = reader.getLocalName();
                    names.add(name);
                    add(fields, name, element(reader, depth + 1));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    return names.isEmpty() ? StringNode.valueOf(text.toString()) : fields;
                }
                default -> {}
            }
        }
    }

    /// A name that comes again makes a list.
    private static void add(ObjectNode fields, String name, JsonNode value) {
        switch (fields.get(name)) {
            case null -> fields.set(name, value);
            case ArrayNode many -> many.add(value);
            case JsonNode one -> fields.set(name, NODES.arrayNode().add(one).add(value));
        }
    }
}
