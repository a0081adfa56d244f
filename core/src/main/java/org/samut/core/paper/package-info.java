/** What every paper of a workbook has in common: its source, its pages with their running lines, its numerals. */
package org.samut.core.paper;
