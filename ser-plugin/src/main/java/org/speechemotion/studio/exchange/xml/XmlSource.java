// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.xml;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.speechemotion.studio.exchange.AnnotationInput;

/** The elements of an XML file one after the other. Document types, and with them entities, are refused. */
final class XmlSource implements Closeable {

    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 1 << 20;

    private final AnnotationInput input;
    private final Reader text;
    private final XMLStreamReader xml;
    private int depth;

    XmlSource(AnnotationInput input) throws IOException {
        this.input = input;
        this.text = input.markup();
        // The JDK's own parser, whatever other one lies on the class path.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> InputStream.nullInputStream());
        try {
            this.xml = factory.createXMLStreamReader(text);
        } catch (XMLStreamException | RuntimeException e) {
            text.close();
            throw failure(e);
        }
    }

    /** Goes to the next element that begins. Null at the end of the file. */
    String nextElement() throws IOException {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return xml.getLocalName();
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return null;
            }
        }
    }

    /** How many elements are open. */
    int depth() {
        return depth;
    }

    /** Goes to the next element inside the one that was open at {@code outer}; null when that one ends. */
    String nextInside(int outer) throws IOException {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return xml.getLocalName();
            }
            if (event == XMLStreamConstants.END_DOCUMENT || event == XMLStreamConstants.END_ELEMENT && depth < outer) {
                return null;
            }
        }
    }

    /** An attribute of the element that has just begun, null if there is none. */
    String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    /** The text of the element that has just begun, to its end; that of elements inside it is left out. */
    String text() throws IOException {
        StringBuilder text = new StringBuilder();
        int outer = depth;
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.END_ELEMENT && depth < outer || event == XMLStreamConstants.END_DOCUMENT) {
                return text.toString();
            }
            if ((event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) && depth == outer) {
                text.append(xml.getText());
                if (text.length() > LONGEST_TEXT) {
                    throw wrong("a text is longer than a million characters");
                }
            }
        }
    }

    /** Where the reading is, for messages. */
    String place() {
        return "line " + Math.max(1, xml.getLocation().getLineNumber());
    }

    /** A failure at this line. */
    IOException wrong(String problem) {
        return input.wrong(place() + ": " + problem);
    }

    private int next() throws IOException {
        try {
            if (!xml.hasNext()) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw wrong("elements are nested more than " + DEEPEST + " deep");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD -> throw wrong("a document type is not read; take the DOCTYPE line out");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw wrong("an entity is not read");
                default -> {}
            }
            return event;
        } catch (XMLStreamException | RuntimeException e) {
            throw failure(e);
        }
    }

    /** The parser's failures are long; the line is what helps. */
    private IOException failure(Exception failure) {
        if (failure instanceof XMLStreamException e) {
            if (e.getNestedException() instanceof IOException reading
                    && String.valueOf(reading.getMessage()).startsWith(input.name() + ":")) {
                return reading;
            }
            if (e.getLocation() != null && e.getLocation().getLineNumber() > 0) {
                return input.wrong(e.getLocation().getLineNumber(), "is not well-formed XML");
            }
        }
        return input.wrong("is not well-formed XML");
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw failure(e);
        } finally {
            text.close();
        }
    }
}
