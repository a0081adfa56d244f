/** The official reports and the entries as tables of text. */
package org.samut.core.report.csv;
