// SPDX-License-Identifier: GPL-3.0-or-later
package org.speechemotion.studio.exchange.xml;

import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements, indented; an element with text stays on its line. */
final class XmlTarget {

    private final Writer out;
    private final XMLStreamWriter xml;
    private int depth;
    private boolean inner;

    XmlTarget(Writer out) throws IOException {
        this.out = out;
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** Begins an element; names and values of attributes follow each other, null leaves one out. */
    XmlTarget begin(String name, String... attributes) throws IOException {
        try {
            indent();
            xml.writeStartElement(name);
            attributes(attributes);
            depth++;
            inner = false;
            return this;
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** An element without content. */
    XmlTarget empty(String name, String... attributes) throws IOException {
        try {
            indent();
            xml.writeEmptyElement(name);
            attributes(attributes);
            inner = true;
            return this;
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** An element with a text. */
    XmlTarget text(String name, String text, String... attributes) throws IOException {
        try {
            indent();
            xml.writeStartElement(name);
            attributes(attributes);
            // A carriage return as such would be read as a line feed.
            int from = 0;
            for (int at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', from)) {
                xml.writeCharacters(text.substring(from, at));
                xml.writeEntityRef("#13");
                from = at + 1;
            }
            xml.writeCharacters(text.substring(from));
            xml.writeEndElement();
            inner = true;
            return this;
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** Ends the element that was begun last. */
    XmlTarget end() throws IOException {
        try {
            depth--;
            if (inner) {
                indent();
            }
            xml.writeEndElement();
            inner = true;
            return this;
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** Ends the file; the stream stays open. */
    void finish() throws IOException {
        try {
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
            out.flush();
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                xml.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
    }

    private void indent() throws XMLStreamException {
        xml.writeCharacters("\n" + "    ".repeat(depth));
    }

    private static IOException failure(XMLStreamException e) {
        return e.getNestedException() instanceof IOException writing
                ? writing
                : new IOException("XML cannot be written: " + e.getMessage(), e);
    }
}
