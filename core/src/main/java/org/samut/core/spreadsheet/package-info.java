/** Spreadsheets as they come in: looked through before anything reads them, held to limits, cell by cell. */
package org.samut.core.spreadsheet;
