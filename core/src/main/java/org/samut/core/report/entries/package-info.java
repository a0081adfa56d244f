/** What is filled in as sheets of a spreadsheet, and what was edited there on its way back. */
package org.samut.core.report.entries;
