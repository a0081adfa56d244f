/** Sheets of paper that are drawn on with shaped text and lines, and the press that makes a PDF of them. */
package org.samut.core.paper.press;
