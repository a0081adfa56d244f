/** The result book: cover, reports, reasons and signatures, as it is printed for the head to sign. */
package org.samut.core.paper.book;
