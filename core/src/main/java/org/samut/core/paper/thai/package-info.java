/** Thai text in a PDF: shaped by the JDK, drawn glyph by glyph, and read back exactly as it was written. */
package org.samut.core.paper.thai;
