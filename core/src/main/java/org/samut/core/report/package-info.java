/** Reports for others: the official result pages as web pages, spreadsheets and tables of text. */
package org.samut.core.report;
